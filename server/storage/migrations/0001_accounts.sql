-- Merchants, their keys, and the pattern by which every later table keeps accounts apart.
--
-- WHERE THINGS ARE
--   trulybot          tables. Every transaction has it as its search path.
--   trulybot_lookup   the narrow functions that answer before an account is known.
--
-- WHO IS WHO (made before the first migration, see roles.ts)
--   trulybot_owner    runs migrations, owns tables. On a foreign database: whoever DATABASE_URL names.
--   trulybot_server   what the server acts as. Owns nothing, cannot bypass row-level security.
--   trulybot_lookup   owns the narrow functions, and nothing else. Cannot log in.
--
-- A TABLE THAT HOLDS AN ACCOUNT'S DATA
--   1. has "account_id uuid not null", and its primary key begins with it;
--   2. refers to others by composite keys that carry the account, so that a row cannot point at
--      another account's row:  foreign key (account_id, store_id) references stores (account_id, store_id)
--   3. is closed with one call, naming all that the server may do with it:
--        select keep_accounts_apart('notes', 'select, insert, update, delete');
--      That turns row-level security on and forces it, adds the policy, and grants.
--
-- A LOOK-UP BEFORE THE ACCOUNT IS KNOWN (by a site id, a key's hash, a shop's domain)
--   Forced row-level security hides rows from a table's owner too, so a function of the owner
--   would find nothing. Such functions belong to trulybot_lookup, which sees, through a policy of its
--   own, every row but only the columns granted to it:
--     1. create policy lookup on notes for select to trulybot_lookup using (true);
--        grant select (account_id, slug) on notes to trulybot_lookup;
--     2. create function trulybot_lookup.account_by_slug(wanted text) returns uuid
--        language sql stable security definer set search_path = ''
--        as $$ select note.account_id from trulybot.notes as note where note.slug = wanted $$;
--     3. select publish_lookup('trulybot_lookup.account_by_slug(text)');
--   Compare by equality with one secret or public id and return ids: never a list, never contents.
--   To change one: drop function, create, publish again.
--
-- A MIGRATION THAT CHANGES ROWS sees none of them either. Around the statement:
--   alter table notes no force row level security;  update ...;  alter table notes force row level security;

create schema trulybot_lookup;
grant usage on schema trulybot to trulybot_server, trulybot_lookup;
grant usage on schema trulybot_lookup to trulybot_server;
grant usage, create on schema trulybot_lookup to trulybot_lookup;

-- The account of the running transaction; null when none was named, and null equals no account.
create function current_account_id() returns uuid
language sql stable set search_path = ''
as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
grant execute on function current_account_id() to trulybot_server;

create function keep_accounts_apart(account_table regclass, privileges text) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('alter table %s enable row level security', account_table);
  execute format('alter table %s force row level security', account_table);
  execute format(
    'create policy own_account on %s to trulybot_server
       using (account_id = (select trulybot.current_account_id()))
       with check (account_id = (select trulybot.current_account_id()))',
    account_table);
  execute format('grant %s on %s to trulybot_server', privileges, account_table);
end
$$;
revoke execute on function keep_accounts_apart(regclass, text) from public;

create function publish_lookup(lookup regprocedure) returns void
language plpgsql set search_path = ''
as $$
begin
  execute format('revoke execute on function %s from public', lookup);
  execute format('grant execute on function %s to trulybot_server', lookup);
  execute format('alter function %s owner to trulybot_lookup', lookup);
end
$$;
revoke execute on function publish_lookup(regprocedure) from public;

create table accounts (
  account_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  created_at timestamptz not null default now()
);
select keep_accounts_apart('accounts', 'select, insert, update');
create policy lookup on accounts for select to trulybot_lookup using (true);
grant select (account_id) on accounts to trulybot_lookup;

-- One key for sealing and one for the findable index, each wrapped by a key that is not in here.
create table data_keys (
  account_id uuid not null references accounts on delete cascade,
  key_id uuid not null,
  purpose text not null check (purpose in ('seal', 'index')),
  generation integer not null check (generation >= 1),
  wrapped_key bytea not null,
  key_encryption_key_id text not null,
  created_at timestamptz not null default now(),
  primary key (account_id, key_id),
  unique (account_id, purpose, generation)
);
select keep_accounts_apart('data_keys', 'select, insert, update');

create table api_keys (
  account_id uuid not null references accounts on delete cascade,
  api_key_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  -- What a merchant recognises a key by. Not secret.
  prefix text not null,
  -- SHA-256 of the whole key.
  hash bytea not null unique check (length(hash) = 32),
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (account_id, api_key_id)
);
select keep_accounts_apart('api_keys', 'select, insert, update');
create policy lookup on api_keys for select to trulybot_lookup using (true);
grant select (account_id, api_key_id, hash, scopes, expires_at, last_used_at, revoked_at)
  on api_keys to trulybot_lookup;

create table connect_codes (
  account_id uuid not null references accounts on delete cascade,
  -- SHA-256 of the code without its dashes.
  hash bytea not null unique check (length(hash) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, hash)
);
select keep_accounts_apart('connect_codes', 'select, insert, delete');
create policy lookup on connect_codes for select to trulybot_lookup using (true);
create policy redeem on connect_codes for update to trulybot_lookup using (true) with check (true);
grant select (account_id, hash, expires_at, used_at), update (used_at)
  on connect_codes to trulybot_lookup;

-- What was done in an account, by whom it may be read: its merchant. Added to, never changed.
create table user_activities (
  account_id uuid not null references accounts on delete cascade,
  activity_id uuid not null default gen_random_uuid(),
  type text not null check (length(type) between 1 and 100),
  description text not null check (length(description) <= 1000),
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (account_id, activity_id)
);
create index user_activities_by_time on user_activities (account_id, created_at desc);
select keep_accounts_apart('user_activities', 'select, insert');

create function trulybot_lookup.account_count() returns bigint
language sql stable security definer set search_path = ''
as $$ select count(*) from trulybot.accounts $$;
select publish_lookup('trulybot_lookup.account_count()');

-- The key with this hash, when it is neither revoked nor expired at the given moment.
create function trulybot_lookup.api_key_by_hash(wanted bytea, at timestamptz)
returns table (account_id uuid, api_key_id uuid, scopes text[], last_used_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select key.account_id, key.api_key_id, key.scopes, key.last_used_at
  from trulybot.api_keys as key
  where key.hash = wanted
    and key.revoked_at is null
    and (key.expires_at is null or key.expires_at > at)
$$;
select publish_lookup('trulybot_lookup.api_key_by_hash(bytea, timestamptz)');

-- Uses a connect code up: of two that ask at once, one gets the account and the other nothing.
create function trulybot_lookup.redeem_connect_code(wanted bytea, at timestamptz) returns uuid
language sql volatile security definer set search_path = ''
as $$
  update trulybot.connect_codes as code
  set used_at = at
  where code.hash = wanted and code.used_at is null and code.expires_at > at
  returning code.account_id
$$;
select publish_lookup('trulybot_lookup.redeem_connect_code(bytea, timestamptz)');
