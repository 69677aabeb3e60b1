-- Conversations between shoppers and a store's chat. What is said in them is sealed by the vault;
-- ids, order, authors, times and reply codes stay in clear, because serving and counting need them.
-- 0001_accounts.sql says how accounts are kept apart and how narrow look-ups are made.

create table conversations (
  account_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  -- SHA-256 of the secret that opens it.
  secret_hash bytea not null check (length(secret_hash) = 32),
  protocol_version integer not null,
  -- BCP 47 tag that the assistant answers in.
  locale text not null check (length(locale) between 2 and 35),
  -- The shop's name as its shoppers know it, when the conversation began.
  store_name text not null,
  -- Sealed: the page that the shopper was on.
  page_url bytea,
  -- Sealed: what the dialogue remembers. Null before the first answer.
  state bytea,
  next_sequence integer not null default 1 check (next_sequence >= 1),
  created_at timestamptz not null,
  -- End of the merchant's retention time, counted from the last message.
  expires_at timestamptz not null,
  retention_days integer not null check (retention_days >= 1),
  primary key (account_id, id),
  unique (account_id, id, store_id),
  foreign key (account_id, store_id) references stores (account_id, id) on delete cascade
);
create index conversations_by_expiry on conversations (expires_at);
select keep_accounts_apart('conversations', 'select, insert, update, delete');
create policy lookup on conversations for select to trulybot_lookup using (true);
grant select (account_id, id, expires_at) on conversations to trulybot_lookup;

create table messages (
  account_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  sequence integer not null check (sequence >= 1),
  author text not null check (author in ('shopper', 'assistant', 'agent', 'system')),
  -- Given by the panel: sent twice, stored once.
  client_id uuid,
  in_reply_to uuid,
  -- What kind of answer it is. No fact of an order is in it.
  code text,
  locale text not null,
  -- Sealed: text, parts, and what they were made of.
  body bytea not null,
  sent_at timestamptz not null,
  -- A shopper's message is its own job: whoever answers holds a short lease on it.
  lease_owner uuid,
  lease_until timestamptz,
  attempts integer not null default 0,
  answered_at timestamptz,
  primary key (account_id, conversation_id, id),
  unique (account_id, conversation_id, sequence),
  unique (account_id, conversation_id, client_id),
  foreign key (account_id, conversation_id)
    references conversations (account_id, id) on delete cascade,
  foreign key (account_id, conversation_id, in_reply_to)
    references messages (account_id, conversation_id, id) on delete cascade,
  check (author = 'shopper' or (client_id is null and answered_at is null))
);
-- A message has exactly one answer, whoever tries to give a second.
create unique index messages_one_answer on messages (account_id, conversation_id, in_reply_to)
  where in_reply_to is not null;
create index messages_to_answer on messages (sent_at)
  where author = 'shopper' and answered_at is null;
select keep_accounts_apart('messages', 'select, insert, update, delete');
create policy lookup on messages for select to trulybot_lookup using (true);
create policy release on messages for update to trulybot_lookup using (true) with check (true);
grant select (account_id, conversation_id, author, sent_at, lease_owner, lease_until, answered_at),
  update (lease_owner, lease_until)
  on messages to trulybot_lookup;

-- What a conversation's shopper has proven.
create table assurances (
  account_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  level integer not null,
  proven_by text not null,
  -- Sealed: order id and number (level 1), customer id or e-mail (level 2).
  details bytea not null,
  proven_at timestamptz not null,
  primary key (account_id, conversation_id, id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade,
  check (
    (level = 1 and proven_by in ('email', 'phone', 'postcode'))
    or (level = 2 and proven_by in ('sign_in', 'code')))
);
select keep_accounts_apart('assurances', 'select, insert, delete');

-- Finds the conversations in which an e-mail was given, without the e-mail: for export and erasure.
create table shopper_emails (
  account_id uuid not null,
  -- HMAC-SHA256 with a key of the account's own.
  email_index bytea not null check (length(email_index) = 32),
  store_id uuid not null,
  conversation_id uuid not null,
  primary key (account_id, email_index, conversation_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade
);
select keep_accounts_apart('shopper_emails', 'select, insert, delete');

-- A shopper who wants a person. The mail to the merchant is sent by a job.
create table handover_requests (
  account_id uuid not null,
  conversation_id uuid not null,
  id uuid not null,
  store_id uuid not null,
  -- The message that asked.
  message_id uuid not null,
  -- Sealed: e-mail, name and message.
  details bytea not null,
  requested_at timestamptz not null,
  mailed_at timestamptz,
  primary key (account_id, id),
  unique (account_id, conversation_id, message_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade,
  foreign key (account_id, conversation_id, message_id)
    references messages (account_id, conversation_id, id) on delete cascade
);
select keep_accounts_apart('handover_requests', 'select, insert, update, delete');

-- Conversations with a message that nobody has answered and nobody is answering: ids for a worker,
-- which then works under each account's own scope.
create function trulybot_lookup.conversations_to_answer(at_most integer)
returns table (account_id uuid, conversation_id uuid)
language sql stable security definer set search_path = ''
as $$
  select message.account_id, message.conversation_id
  from trulybot.messages as message
  where message.author = 'shopper' and message.answered_at is null
  group by message.account_id, message.conversation_id
  having coalesce(bool_and(message.lease_until is null or message.lease_until <= now()), true)
  order by min(message.sent_at)
  limit least(at_most, 100)
$$;
select publish_lookup('trulybot_lookup.conversations_to_answer(integer)');

-- For a process that is alone with its database: leases of whoever was there before it are free.
create function trulybot_lookup.release_leases_of_others(present_owner uuid) returns bigint
language sql volatile security definer set search_path = ''
as $$
  with released as (
    update trulybot.messages as message
    set lease_owner = null, lease_until = null
    where message.author = 'shopper' and message.answered_at is null
      and message.lease_owner is not null and message.lease_owner <> present_owner
    returning 1)
  select count(*) from released
$$;
select publish_lookup('trulybot_lookup.release_leases_of_others(uuid)');

-- Conversations whose retention time is over: ids for a sweep.
create function trulybot_lookup.expired_conversations(at timestamptz, at_most integer)
returns table (account_id uuid, conversation_id uuid)
language sql stable security definer set search_path = ''
as $$
  select conversation.account_id, conversation.id
  from trulybot.conversations as conversation
  where conversation.expires_at <= at
  order by conversation.expires_at
  limit least(at_most, 1000)
$$;
select publish_lookup('trulybot_lookup.expired_conversations(timestamptz, integer)');
