-- How many wrong tries to prove an order there have been. 0001_accounts.sql says how accounts are
-- kept apart and how narrow functions are made.

create table guess_budgets (
  account_id uuid not null,
  store_id uuid not null,
  -- HMAC of what is counted: a conversation, a network, a typed second fact or number, the store.
  key bytea not null check (length(key) = 32),
  -- Each guess moves it into the future; when it is past, all guesses are back and the row says nothing.
  whole_at timestamptz not null,
  primary key (account_id, store_id, key),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
select keep_accounts_apart('guess_budgets', 'select, insert, update, delete');

-- Budgets that are whole say nothing any more, whose ever they are: one statement may clear them for
-- all accounts. It says how many it deleted, and leaves alone what somebody is counting on.
create index guess_budgets_by_age on guess_budgets (whole_at);
create policy lookup on guess_budgets for select to trulybot_lookup using (true);
create policy sweep on guess_budgets for delete to trulybot_lookup using (true);
-- Locking rows to skip those of others takes the right to update one column; no policy lets it change any.
grant select (account_id, store_id, key, whole_at), update (whole_at), delete
  on guess_budgets to trulybot_lookup;
create policy lock on guess_budgets for update to trulybot_lookup using (true) with check (false);
create function trulybot_lookup.delete_whole_guess_budgets(at timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.guess_budgets as budget
    where (budget.account_id, budget.store_id, budget.key) in (
      select whole.account_id, whole.store_id, whole.key from trulybot.guess_budgets as whole
      where whole.whole_at <= at
      limit least(at_most, 1000)
      for update skip locked)
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_whole_guess_budgets(timestamptz, integer)');

-- HMAC of the network that a message came from, for whoever answers it: gone once it is answered.
alter table messages add column client_network bytea check (length(client_network) = 32);
