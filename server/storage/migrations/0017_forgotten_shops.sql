-- Shops that are to be forgotten, because their platform asks for it. 0001_accounts.sql says how narrow functions are
-- made.

grant select (metadata) on user_activities to trulybot_lookup;

-- Once a shop is removed: takes what is about it out of its account's trail, and deletes the account itself when nobody
-- can enter it any more. An account that a shop has made for itself has no key, and is entered from that shop's
-- admin alone. Says whether the account is gone. Of a shop that is there nothing is taken.
create function trulybot_lookup.forget_removed_shop(
  wanted_account uuid, wanted_integration uuid, wanted_store uuid) returns boolean
language sql volatile security definer set search_path = ''
as $$
  delete from trulybot.user_activities as activity
  where activity.account_id = wanted_account
    and (activity.metadata ->> 'integrationId' = wanted_integration::text
      or activity.metadata ->> 'storeId' = wanted_store::text)
    and not exists (
      select 1 from trulybot.integrations as integration
      where integration.account_id = wanted_account and integration.id = wanted_integration);
  with deleted as (
    delete from trulybot.accounts as account
    where account.account_id = wanted_account
      and not exists (
        select 1 from trulybot.integrations as integration
        where integration.account_id = wanted_account)
      and not exists (
        select 1 from trulybot.api_keys as key where key.account_id = wanted_account)
    returning 1)
  select exists (select 1 from deleted)
$$;
select publish_lookup('trulybot_lookup.forget_removed_shop(uuid, uuid, uuid)');
