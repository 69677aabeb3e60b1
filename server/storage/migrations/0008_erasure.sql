-- What erasure, export and retention need. 0001_accounts.sql says how accounts are kept apart.

-- Whether an order with this e-mail was proven in the conversation; otherwise it was only written.
alter table shopper_emails add column proven boolean not null default false;
grant update (proven) on shopper_emails to trulybot_server;
-- Deleting a conversation looks for its rows here.
create index shopper_emails_by_conversation on shopper_emails (account_id, conversation_id);

-- Who was erased, without who that is: repeated after an older backup has been restored.
create table erasures (
  account_id uuid not null references accounts on delete cascade,
  -- As in shopper_emails.
  email_index bytea not null check (length(email_index) = 32),
  erased_at timestamptz not null,
  primary key (account_id, email_index)
);
select keep_accounts_apart('erasures', 'select, insert, update');

-- Erasures of every account, without their e-mails: for the host, who keeps them apart from backups.
create policy lookup on erasures for select to trulybot_lookup using (true);
grant select (account_id, email_index, erased_at) on erasures to trulybot_lookup;
create function trulybot_lookup.erasures_after(
  after_account_id uuid, after_email_index bytea, at_most integer)
returns table (account_id uuid, email_index bytea, erased_at timestamptz)
language sql stable security definer set search_path = ''
as $$
  select erasure.account_id, erasure.email_index, erasure.erased_at
  from trulybot.erasures as erasure
  where (erasure.account_id, erasure.email_index) > (after_account_id, after_email_index)
  order by erasure.account_id, erasure.email_index
  limit least(at_most, 1000)
$$;
select publish_lookup('trulybot_lookup.erasures_after(uuid, bytea, integer)');

-- Stores whose merchant has set another retention time than some of their conversations have.
create index conversations_by_retention on conversations (account_id, store_id, retention_days);
grant select (store_id, retention_days) on conversations to trulybot_lookup;
grant select (settings_version) on stores to trulybot_lookup;
create policy lookup on store_settings for select to trulybot_lookup using (true);
grant select (account_id, store_id, version, settings) on store_settings to trulybot_lookup;
create function trulybot_lookup.changed_retentions(at_most integer)
returns table (account_id uuid, store_id uuid, retention_days integer)
language sql stable security definer set search_path = ''
as $$
  select store.account_id, store.id, wanted.days
  from trulybot.stores as store
  join trulybot.store_settings as setting
    on setting.account_id = store.account_id and setting.store_id = store.id
    and setting.version = store.settings_version
  cross join lateral (select (setting.settings ->> 'retentionDays')::integer as days) as wanted
  where exists (
      select 1 from trulybot.conversations as conversation
      where conversation.account_id = store.account_id and conversation.store_id = store.id
        and conversation.retention_days > wanted.days)
    or exists (
      select 1 from trulybot.conversations as conversation
      where conversation.account_id = store.account_id and conversation.store_id = store.id
        and conversation.retention_days < wanted.days)
  limit least(at_most, 1000)
$$;
select publish_lookup('trulybot_lookup.changed_retentions(integer)');

-- What nobody needs any more, whose ever it is. These rows hold nothing of a shopper in clear, so
-- one statement may clear them for all accounts; each function says how many it deleted.

create index connect_codes_by_expiry on connect_codes (expires_at);
create policy sweep on connect_codes for delete to trulybot_lookup using (true);
grant delete on connect_codes to trulybot_lookup;
create function trulybot_lookup.delete_connect_codes(expired_at timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.connect_codes as code
    where code.hash in (
      select spent.hash from trulybot.connect_codes as spent
      where spent.expires_at <= expired_at
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_connect_codes(timestamptz, integer)');

create index user_activities_by_age on user_activities (created_at);
create policy lookup on user_activities for select to trulybot_lookup using (true);
create policy sweep on user_activities for delete to trulybot_lookup using (true);
grant select (account_id, activity_id, created_at), delete on user_activities to trulybot_lookup;
create function trulybot_lookup.delete_activities(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.user_activities as activity
    where (activity.account_id, activity.activity_id) in (
      select old.account_id, old.activity_id from trulybot.user_activities as old
      where old.created_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_activities(timestamptz, integer)');

create index erasures_by_age on erasures (erased_at);
create policy sweep on erasures for delete to trulybot_lookup using (true);
grant delete on erasures to trulybot_lookup;
create function trulybot_lookup.delete_erasures(before timestamptz, at_most integer)
returns bigint
language sql volatile security definer set search_path = ''
as $$
  with deleted as (
    delete from trulybot.erasures as erasure
    where (erasure.account_id, erasure.email_index) in (
      select old.account_id, old.email_index from trulybot.erasures as old
      where old.erased_at < before
      limit least(at_most, 1000))
    returning 1)
  select count(*) from deleted
$$;
select publish_lookup('trulybot_lookup.delete_erasures(timestamptz, integer)');
