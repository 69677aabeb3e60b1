-- Shops that are connected by our own plug-in: what they sign with, what they tell, and customers who
-- are signed in there. 0001_accounts.sql says how accounts are kept apart.

-- Public name of the key with which the shop's plug-in signs. The secret is sealed in `credentials`.
alter table integrations add column signing_key_id text unique
  check (signing_key_id ~ '^tbk_[a-z0-9]{24}$');
grant select (account_id, id, signing_key_id, status) on integrations to trulybot_lookup;

create function trulybot_lookup.integration_by_signing_key(wanted text)
returns table (account_id uuid, integration_id uuid)
language sql stable security definer set search_path = ''
as $$
  select integration.account_id, integration.id
  from trulybot.integrations as integration
  where integration.signing_key_id = wanted and integration.status <> 'inactive'
$$;
select publish_lookup('trulybot_lookup.integration_by_signing_key(text)');

-- Nonces of calls that were heard. One is good once, so it stays until its call would be too old anyway.
create table heard_nonces (
  account_id uuid not null,
  integration_id uuid not null,
  nonce_hash bytea not null check (length(nonce_hash) = 32),
  expires_at timestamptz not null,
  primary key (account_id, integration_id, nonce_hash),
  foreign key (account_id, integration_id)
    references integrations (account_id, id) on delete cascade
);
create index heard_nonces_by_expiry on heard_nonces (expires_at);
select keep_accounts_apart('heard_nonces', 'select, insert, delete');
create policy lookup on heard_nonces for select to trulybot_lookup using (true);
create policy sweep on heard_nonces for delete to trulybot_lookup using (true);
grant select (account_id, integration_id, nonce_hash, expires_at), delete
  on heard_nonces to trulybot_lookup;
create function trulybot_lookup.delete_heard_nonces(expired_at timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.heard_nonces as nonce
    where (nonce.account_id, nonce.integration_id, nonce.nonce_hash) in (
      select old.account_id, old.integration_id, old.nonce_hash
      from trulybot.heard_nonces as old
      where old.expires_at <= expired_at
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_heard_nonces(timestamptz, integer)');

-- What a shop has told: stored before it is acknowledged, worked on by a job. An id counts once.
create table shop_events (
  account_id uuid not null,
  integration_id uuid not null,
  id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  -- Sealed: which order or customer. Null once it has been worked on.
  details bytea,
  received_at timestamptz not null,
  done_at timestamptz,
  primary key (account_id, integration_id, id),
  foreign key (account_id, integration_id)
    references integrations (account_id, id) on delete cascade
);
create index shop_events_by_age on shop_events (received_at);
select keep_accounts_apart('shop_events', 'select, insert, update, delete');
create policy lookup on shop_events for select to trulybot_lookup using (true);
create policy sweep on shop_events for delete to trulybot_lookup using (true);
grant select (account_id, integration_id, id, received_at), delete on shop_events to trulybot_lookup;
create function trulybot_lookup.delete_shop_events(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.shop_events as event
    where (event.account_id, event.integration_id, event.id) in (
      select old.account_id, old.integration_id, old.id
      from trulybot.shop_events as old
      where old.received_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_shop_events(timestamptz, integer)');

-- Conversations of customers who are signed in at the shop. A newer one takes an older one's place.
create table sign_ins (
  account_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  -- HMAC of the customer's id, and of the shop's session: by these the end is told.
  customer_index bytea not null check (length(customer_index) = 32),
  session_index bytea not null check (length(session_index) = 32),
  -- Sealed: the customer's id.
  customer bytea not null,
  signed_in_at timestamptz not null,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade
);
create index sign_ins_by_customer on sign_ins (account_id, store_id, customer_index);
select keep_accounts_apart('sign_ins', 'select, insert, update, delete');

-- Customers who have just left the shop: a token that was made before does not bring them back. Kept for
-- longer than a token lives.
create table sign_outs (
  account_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  customer_index bytea not null check (length(customer_index) = 32),
  -- Null: all of the customer's sessions have ended.
  session_index bytea check (length(session_index) = 32),
  signed_out_at timestamptz not null,
  primary key (account_id, id),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
create index sign_outs_by_customer on sign_outs (account_id, store_id, customer_index);
select keep_accounts_apart('sign_outs', 'select, insert, delete');

-- Whose a connect code is, without using it up: a shop that cannot be reached costs its merchant no code.
create function trulybot_lookup.account_of_connect_code(wanted bytea, at timestamptz) returns uuid
language sql stable security definer set search_path = ''
as $$
  select code.account_id
  from trulybot.connect_codes as code
  where code.hash = wanted and code.used_at is null and code.expires_at > at
$$;
select publish_lookup('trulybot_lookup.account_of_connect_code(bytea, timestamptz)');
