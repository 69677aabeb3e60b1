-- Accounts that came to nothing: of two that were made for one shop at the same moment, one gets the shop.
-- 0001_accounts.sql says how narrow functions are made.

create policy withdraw on accounts for delete to trulybot_lookup using (true);
grant delete on accounts to trulybot_lookup;
grant select (created_at) on accounts to trulybot_lookup;

-- Takes an account back that has no connection, no key that anybody could hold, and is minutes old: all that
-- belongs to it goes with it. Says whether it did.
create function trulybot_lookup.withdraw_account(wanted uuid, made_after timestamptz) returns boolean
language sql volatile security definer set search_path = ''
as $$
  with withdrawn as (
    delete from trulybot.accounts as account
    where account.account_id = wanted
      and account.created_at > made_after
      and not exists (
        select 1 from trulybot.integrations as integration where integration.account_id = wanted)
      and not exists (
        select 1 from trulybot.api_keys as key where key.account_id = wanted)
    returning 1
  )
  select exists (select 1 from withdrawn)
$$;
select publish_lookup('trulybot_lookup.withdraw_account(uuid, timestamptz)');
