-- Whether the host still has every key that secrets are sealed under, asked before serving begins.
-- 0001_accounts.sql says how narrow look-ups are made.

create policy lookup on data_keys for select to trulybot_lookup using (true);
grant select (key_encryption_key_id) on data_keys to trulybot_lookup;

-- Yes or no, and never whose.
create function trulybot_lookup.needs_other_keys_than(present text[]) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (
    select 1 from trulybot.data_keys as key where key.key_encryption_key_id <> all (present))
$$;
select publish_lookup('trulybot_lookup.needs_other_keys_than(text[])');
