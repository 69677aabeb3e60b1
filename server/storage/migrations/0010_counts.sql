-- What a host's monitoring counts over all accounts: numbers, and nothing that names anybody.
-- 0001_accounts.sql says how narrow look-ups are made.

-- Messages without an answer, and for how long the oldest has been waiting.
create function trulybot_lookup.unanswered_messages()
returns table (message_count bigint, oldest_seconds double precision)
language sql stable security definer set search_path = ''
as $$
  select count(*), coalesce(extract(epoch from now() - min(message.sent_at)), 0)::double precision
  from trulybot.messages as message
  where message.author = 'shopper' and message.answered_at is null
$$;
select publish_lookup('trulybot_lookup.unanswered_messages()');

create policy lookup on integrations for select to trulybot_lookup using (true);
grant select (provider, status) on integrations to trulybot_lookup;

create function trulybot_lookup.integration_counts()
returns table (provider text, status text, integration_count bigint)
language sql stable security definer set search_path = ''
as $$
  select integration.provider, integration.status, count(*)
  from trulybot.integrations as integration
  group by integration.provider, integration.status
$$;
select publish_lookup('trulybot_lookup.integration_counts()');
