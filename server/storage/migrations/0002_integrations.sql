-- Connections to shop systems, the stores behind them and what their merchants have set.
-- 0001_accounts.sql says how accounts are kept apart and how narrow look-ups are made.

create table integrations (
  account_id uuid not null references accounts on delete cascade,
  id uuid not null,
  provider text not null check (provider ~ '^[a-z][a-z0-9_]{1,40}$'),
  name text not null check (length(name) between 1 and 100),
  status text not null check (status in ('active', 'inactive', 'error', 'testing')),
  auth_method text not null
    check (auth_method in ('api_key', 'bearer_token', 'basic_auth', 'oauth2', 'signed')),
  -- An envelope of the vault. Null once disconnected: then nothing is left to steal.
  credentials bytea,
  -- First characters of the key, by which a merchant recognises it. Not secret.
  key_prefix text not null,
  -- What the platform's code needs to open the connection again without finding out anew.
  connection_config jsonb not null default '{}',
  -- What the provider's code can do: canSync, canPush, canWebhook, syncFrequency.
  capabilities jsonb not null default '{}',
  sync_stats jsonb not null default '{"totalRecords": 0, "lastSyncCount": 0, "failedSyncCount": 0}',
  metadata jsonb not null default '{}',
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  last_tested_at timestamptz,
  last_success_at timestamptz,
  last_error_at timestamptz,
  last_synced_at timestamptz,
  -- Redacted before it arrives here.
  error_message text check (length(error_message) <= 1000),
  -- Counts up with every change of credentials or connection, so that processes notice.
  revision integer not null default 1,
  primary key (account_id, id),
  unique (account_id, provider, name),
  check ((status = 'inactive') = (credentials is null))
);
select keep_accounts_apart('integrations', 'select, insert, update, delete');

create table stores (
  account_id uuid not null references accounts on delete cascade,
  id uuid not null,
  integration_id uuid not null,
  -- The store's public name on shop pages. Can be changed, proves nothing.
  site_id text not null unique check (site_id ~ '^site_[0-9a-z]{20}$'),
  platform text not null,
  -- The shop's canonical home page, without a trailing slash.
  url text not null check (length(url) <= 2000),
  -- Host, port and path of it: the same shop over http and https is one shop, of one account.
  url_key text not null unique check (length(url_key) <= 2000),
  name text not null,
  -- Name, zone, currency and features as the shop last told them.
  description jsonb not null,
  -- Newest version in store_settings; 0 while the merchant has changed nothing.
  settings_version integer not null default 0,
  created_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, integration_id),
  foreign key (account_id, integration_id)
    references integrations (account_id, id) on delete cascade
);
select keep_accounts_apart('stores', 'select, insert, update, delete');
create policy lookup on stores for select to trulybot_lookup using (true);
grant select (account_id, id, site_id, url_key) on stores to trulybot_lookup;

-- Every version is kept, so that a merchant can see what was changed and go back.
create table store_settings (
  account_id uuid not null,
  store_id uuid not null,
  version integer not null check (version >= 1),
  settings jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, store_id, version),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
select keep_accounts_apart('store_settings', 'select, insert');

create function trulybot_lookup.store_by_site_id(wanted text)
returns table (account_id uuid, store_id uuid)
language sql stable security definer set search_path = ''
as $$ select store.account_id, store.id from trulybot.stores as store where store.site_id = wanted $$;
select publish_lookup('trulybot_lookup.store_by_site_id(text)');

-- An account id stands for a store only while the account has exactly one.
create function trulybot_lookup.only_store_of_account(wanted uuid)
returns table (account_id uuid, store_id uuid)
language sql stable security definer set search_path = ''
as $$
  select store.account_id, store.id
  from trulybot.stores as store
  where store.account_id = wanted
    and not exists (
      select 1 from trulybot.stores as other
      where other.account_id = wanted and other.id <> store.id)
$$;
select publish_lookup('trulybot_lookup.only_store_of_account(uuid)');

-- Yes or no, and never whose.
create function trulybot_lookup.shop_is_connected(wanted_url_key text) returns boolean
language sql stable security definer set search_path = ''
as $$
  select exists (select 1 from trulybot.stores as store where store.url_key = wanted_url_key)
$$;
select publish_lookup('trulybot_lookup.shop_is_connected(text)');
