-- Conversations that wait for their shop: it did not answer, and the shopper was promised to hear of
-- it. Ids and times only. 0001_accounts.sql says how accounts are kept apart.

create table awaited_answers (
  account_id uuid not null,
  -- A conversation waits once, for whatever its dialogue remembers as still unanswered.
  conversation_id uuid not null,
  store_id uuid not null,
  -- The message whose wish it is.
  message_id uuid not null,
  -- HMAC of the network that it came from, as messages have until they are answered.
  client_network bytea check (length(client_network) = 32),
  waiting_since timestamptz not null,
  -- Until then the shop is asked again; at last it is said that it still does not answer.
  wait_until timestamptz not null,
  -- Never after wait_until, for then something is to be said at the latest.
  next_look_at timestamptz not null check (next_look_at <= wait_until),
  -- Whoever asks the shop again holds a short lease, as with messages.
  lease_owner uuid,
  lease_until timestamptz,
  primary key (account_id, conversation_id),
  foreign key (account_id, conversation_id, store_id)
    references conversations (account_id, id, store_id) on delete cascade,
  foreign key (account_id, conversation_id, message_id)
    references messages (account_id, conversation_id, id) on delete cascade
);
create index awaited_answers_by_store on awaited_answers (account_id, store_id, next_look_at);
select keep_accounts_apart('awaited_answers', 'select, insert, update, delete');
create policy lookup on awaited_answers for select to trulybot_lookup using (true);
grant select (account_id, store_id, next_look_at, lease_until)
  on awaited_answers to trulybot_lookup;

-- Stores whose shop is to be asked again now, and that nobody is asking: ids for a worker, which then
-- works under each account's own scope. Grouped, for one look tells how the shop is for all who wait.
create function trulybot_lookup.stores_to_ask_again(at_most integer)
returns table (account_id uuid, store_id uuid)
language sql stable security definer set search_path = ''
as $$
  select awaited.account_id, awaited.store_id
  from trulybot.awaited_answers as awaited
  group by awaited.account_id, awaited.store_id
  having min(awaited.next_look_at) <= now()
    and bool_and(awaited.lease_until is null or awaited.lease_until <= now())
  order by min(awaited.next_look_at)
  limit least(at_most, 100)
$$;
select publish_lookup('trulybot_lookup.stores_to_ask_again(integer)');
