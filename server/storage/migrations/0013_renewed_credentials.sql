-- Credentials that grow old: who is renewing them, and when it is time to. And shops that are known by the
-- address that their platform gave them. 0001_accounts.sql says how accounts are kept apart.

alter table integrations
  -- The one process that is asking for newer credentials; the others wait for what it brings.
  add column renewal_owner uuid,
  add column renewal_until timestamptz,
  -- By then they have to be renewed even if nobody uses them, or they die. Null: they live on.
  add column renew_by timestamptz;
create index integrations_by_renewal on integrations (renew_by) where renew_by is not null;
grant select (account_id, id, provider, renew_by) on integrations to trulybot_lookup;
grant select (account_id, integration_id, url_key) on stores to trulybot_lookup;

-- Connections that nobody has used for so long that what renews them would soon be refused.
create function trulybot_lookup.integrations_to_renew(at timestamptz, at_most integer)
returns table (account_id uuid, integration_id uuid)
language sql stable security definer set search_path = ''
as $$
  select integration.account_id, integration.id
  from trulybot.integrations as integration
  where integration.renew_by <= at and integration.status <> 'inactive'
  order by integration.renew_by
  limit least(at_most, 100)
$$;
select publish_lookup('trulybot_lookup.integrations_to_renew(timestamptz, integer)');

-- Whose a shop is, by the address under which its platform signs for it.
create function trulybot_lookup.integration_by_url_key(wanted_url_key text)
returns table (account_id uuid, integration_id uuid)
language sql stable security definer set search_path = ''
as $$
  select store.account_id, store.integration_id
  from trulybot.stores as store
  where store.url_key = wanted_url_key
$$;
select publish_lookup('trulybot_lookup.integration_by_url_key(text)');
