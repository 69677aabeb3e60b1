-- What customers have a right to, as their shop's platform passes it on: to know what is kept of them, and to
-- be forgotten, within one store. 0001_accounts.sql says how accounts are kept apart.

-- Finds the conversations of a customer by the platform's own ids, without them: of whoever was signed in,
-- also after they have left, and of the orders that were shown. As shopper_emails does for e-mails.
create table shopper_ids (
  account_id uuid not null,
  -- HMAC-SHA256, with a key of the account's own, of the store's id with a customer's or an order's.
  id_index bytea not null check (length(id_index) = 32),
  store_id uuid not null,
  conversation_id uuid not null,
  primary key (account_id, id_index, conversation_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade
);
-- Deleting a conversation looks for its rows here.
create index shopper_ids_by_conversation on shopper_ids (account_id, conversation_id);
alter table sign_ins no force row level security;
insert into shopper_ids (account_id, id_index, store_id, conversation_id)
  select account_id, customer_index, store_id, conversation_id from sign_ins;
alter table sign_ins force row level security;
select keep_accounts_apart('shopper_ids', 'select, insert');

-- Customers who want to know what is kept of them, for the store's merchant to answer.
create table data_requests (
  account_id uuid not null,
  store_id uuid not null,
  id uuid not null,
  -- As in shopper_emails and shopper_ids: by these the customer's own requests are found.
  email_index bytea check (length(email_index) = 32),
  customer_index bytea check (length(customer_index) = 32),
  -- Sealed: who asks, and for which orders.
  request bytea not null,
  -- Sealed: what was kept of them when it was made. Null before.
  export bytea,
  requested_at timestamptz not null,
  due_at timestamptz not null,
  kept_until timestamptz not null,
  done_at timestamptz,
  -- When the merchant was written to.
  mailed_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
create index data_requests_by_store on data_requests (account_id, store_id, requested_at);
create index data_requests_by_end on data_requests (kept_until);
select keep_accounts_apart('data_requests', 'select, insert, update, delete');

-- They hold nothing in clear, so one statement may clear them for all accounts.
create policy lookup on data_requests for select to trulybot_lookup using (true);
create policy sweep on data_requests for delete to trulybot_lookup using (true);
grant select (account_id, id, kept_until), delete on data_requests to trulybot_lookup;
create function trulybot_lookup.delete_data_requests(at timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.data_requests as request
    where (request.account_id, request.id) in (
      select old.account_id, old.id from trulybot.data_requests as old
      where old.kept_until <= at
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_data_requests(timestamptz, integer)');

-- Who was erased in one store, without who that is: repeated after an older backup has been restored.
create table store_erasures (
  account_id uuid not null,
  store_id uuid not null,
  -- As in shopper_emails or in shopper_ids.
  person_index bytea not null check (length(person_index) = 32),
  erased_at timestamptz not null,
  primary key (account_id, store_id, person_index),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
create index store_erasures_by_age on store_erasures (erased_at);
select keep_accounts_apart('store_erasures', 'select, insert, update');
create policy lookup on store_erasures for select to trulybot_lookup using (true);
create policy sweep on store_erasures for delete to trulybot_lookup using (true);
grant select (account_id, store_id, person_index, erased_at), delete
  on store_erasures to trulybot_lookup;
create function trulybot_lookup.store_erasures_after(
  after_account_id uuid, after_store_id uuid, after_person_index bytea, at_most integer)
returns table (account_id uuid, store_id uuid, person_index bytea, erased_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select erasure.account_id, erasure.store_id, erasure.person_index, erasure.erased_at
  from trulybot.store_erasures as erasure
  where (erasure.account_id, erasure.store_id, erasure.person_index)
    > (after_account_id, after_store_id, after_person_index)
  order by erasure.account_id, erasure.store_id, erasure.person_index
  limit least(at_most, 1000)
$$;
select publish_lookup('trulybot_lookup.store_erasures_after(uuid, uuid, bytea, integer)');
create function trulybot_lookup.delete_store_erasures(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.store_erasures as erasure
    where (erasure.account_id, erasure.store_id, erasure.person_index) in (
      select old.account_id, old.store_id, old.person_index
      from trulybot.store_erasures as old
      where old.erased_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_store_erasures(timestamptz, integer)');

-- What has not been worked on yet is kept for as long as its job may be replayed: `open_before`. What the law
-- asks for is not forgotten with the rest.
grant select (done_at) on shop_events to trulybot_lookup;
drop function trulybot_lookup.delete_shop_events(timestamptz, integer);
create function trulybot_lookup.delete_shop_events(
  before timestamptz, open_before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.shop_events as event
    where (event.account_id, event.integration_id, event.id) in (
      select old.account_id, old.integration_id, old.id
      from trulybot.shop_events as old
      where old.received_at < before and (old.done_at is not null or old.received_at < open_before)
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_shop_events(timestamptz, timestamptz, integer)');
