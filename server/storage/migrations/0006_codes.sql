-- One-time codes, mailed to the e-mail on an order, and what bounds hand-over requests.
-- 0001_accounts.sql says how accounts are kept apart.

-- A row is made for every request, whether its order exists or not: the mail is what differs. The rows
-- of the last day are also the budgets for sending: they are counted, under a lock, before one is added.
create table one_time_codes (
  account_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  -- The message that asked.
  message_id uuid not null,
  -- Sealed: order number and e-mail, as typed.
  details bytea not null,
  -- Sealed: the code. Null once it was mailed, or it is known that it never will be.
  code bytea,
  -- HMAC of conversation and code: what a typed one is compared with.
  code_index bytea not null check (length(code_index) = 32),
  -- HMACs of e-mail and number in their one spelling, and of the client's network: budgets count by them.
  email_index bytea not null check (length(email_index) = 32),
  number_index bytea not null check (length(number_index) = 32),
  network text,
  requested_at timestamptz not null,
  -- Set when it is mailed: a code that nobody was sent opens nothing, even when it is guessed.
  redeemable_until timestamptz,
  tries integer not null default 0 check (tries >= 0),
  -- The message that tried last: answered anew after a crash, it has tried once.
  tried_by uuid,
  redeemed_at timestamptz,
  -- A newer one was asked for.
  voided_at timestamptz,
  primary key (account_id, id),
  unique (account_id, conversation_id, message_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade,
  foreign key (account_id, conversation_id, message_id)
    references messages (account_id, conversation_id, id) on delete cascade
);
create unique index one_time_codes_current on one_time_codes (account_id, conversation_id)
  where redeemed_at is null and voided_at is null;
create index one_time_codes_by_time on one_time_codes (account_id, requested_at);
select keep_accounts_apart('one_time_codes', 'select, insert, update, delete');

-- Requests of days ago bound nothing any more. They hold nothing of a shopper in clear, so one
-- statement may clear them for all accounts; it says how many it deleted.
create index one_time_codes_by_age on one_time_codes (requested_at);
create policy lookup on one_time_codes for select to trulybot_lookup using (true);
create policy sweep on one_time_codes for delete to trulybot_lookup using (true);
grant select (account_id, id, requested_at), delete on one_time_codes to trulybot_lookup;
create function trulybot_lookup.delete_one_time_codes(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.one_time_codes as code
    where (code.account_id, code.id) in (
      select old.account_id, old.id from trulybot.one_time_codes as old
      where old.requested_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_one_time_codes(timestamptz, integer)');

-- HMAC of the client's network, while it counts: each request is a mail to a merchant.
alter table handover_requests add column network text;
create index handover_requests_by_time on handover_requests (account_id, requested_at);
create index handover_requests_with_network on handover_requests (requested_at)
  where network is not null;
create policy lookup on handover_requests for select to trulybot_lookup using (true);
create policy sweep on handover_requests for update to trulybot_lookup using (true) with check (true);
grant select (account_id, id, requested_at, network), update (network)
  on handover_requests to trulybot_lookup;
create function trulybot_lookup.forget_handover_networks(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with forgotten as (
    update trulybot.handover_requests as request set network = null
    where (request.account_id, request.id) in (
      select old.account_id, old.id from trulybot.handover_requests as old
      where old.network is not null and old.requested_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from forgotten
$$;
select publish_lookup('trulybot_lookup.forget_handover_networks(timestamptz, integer)');
