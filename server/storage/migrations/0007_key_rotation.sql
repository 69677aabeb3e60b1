-- What `npm run keys:rotate` needs: to find its work across accounts, to write what it has sealed
-- anew, and to delete data keys that nothing needs any more.
-- 0001_accounts.sql says how narrow look-ups are made.

grant delete on data_keys to trulybot_server;
-- Nothing else of a proof ever changes.
grant update (details) on assurances to trulybot_server;

create index data_keys_by_wrapping_key on data_keys (key_encryption_key_id);
grant select (account_id, key_id, purpose, generation, wrapped_key) on data_keys to trulybot_lookup;

-- Each of the host's keys with one data key that it wraps, so that a start can try whether the host
-- still has it and whether it is the same key. A wrapped key is of no use without the host's.
drop function trulybot_lookup.needs_other_keys_than(text[]);
create function trulybot_lookup.wrapping_keys_in_use()
returns table (
  key_encryption_key_id text, data_keys bigint,
  account_id uuid, key_id uuid, purpose text, wrapped_key bytea)
language sql stable security definer set search_path = ''
as $$
  select used.key_encryption_key_id, used.data_keys,
    sample.account_id, sample.key_id, sample.purpose, sample.wrapped_key
  from (
    select key.key_encryption_key_id, count(*) as data_keys
    from trulybot.data_keys as key
    group by key.key_encryption_key_id) as used
  cross join lateral (
    select key.account_id, key.key_id, key.purpose, key.wrapped_key
    from trulybot.data_keys as key
    where key.key_encryption_key_id = used.key_encryption_key_id
    limit 1) as sample
$$;
select publish_lookup('trulybot_lookup.wrapping_keys_in_use()');

-- Accounts that have data keys, one page of ids after another: the work of a rotation.
create function trulybot_lookup.accounts_with_data_keys(after uuid, at_most integer)
returns table (account_id uuid)
language sql stable security definer set search_path = ''
as $$
  select distinct key.account_id
  from trulybot.data_keys as key
  where after is null or key.account_id > after
  order by key.account_id
  limit least(at_most, 1000)
$$;
select publish_lookup('trulybot_lookup.accounts_with_data_keys(uuid, integer)');

-- How many sealing keys have a newer one after them. Only a number.
create function trulybot_lookup.superseded_data_keys() returns bigint
language sql stable security definer set search_path = ''
as $$
  select count(*)
  from trulybot.data_keys as key
  where key.purpose = 'seal' and exists (
    select 1 from trulybot.data_keys as newer
    where newer.account_id = key.account_id and newer.purpose = key.purpose
      and newer.generation > key.generation)
$$;
select publish_lookup('trulybot_lookup.superseded_data_keys()');
