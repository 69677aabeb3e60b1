-- A machine's clock may be set back by hours, and then whatever was planned lies hours ahead. Nothing
-- here is planned that far: a lease is held for a minute at most, a shop is asked again within its
-- conversations' patience (server/conversation/later-answers/wait.ts). What lies further ahead was
-- written by a clock that has been set back since, and nobody shall wait for it.

-- Whether a moment is still to come, and no further ahead than anything is planned.
create function lies_ahead(moment timestamptz, at_most interval default '1 minute') returns boolean
language sql stable set search_path = ''
as $$ select coalesce(moment > now() and moment <= now() + at_most, false) $$;
revoke execute on function lies_ahead(timestamptz, interval) from public;
grant execute on function lies_ahead(timestamptz, interval) to trulybot_server, trulybot_lookup;

drop function trulybot_lookup.conversations_to_answer(integer);
create function trulybot_lookup.conversations_to_answer(at_most integer)
returns table (account_id uuid, conversation_id uuid)
language sql stable security definer set search_path = ''
as $$
  select message.account_id, message.conversation_id
  from trulybot.messages as message
  where message.author = 'shopper' and message.answered_at is null
  group by message.account_id, message.conversation_id
  having not bool_or(trulybot.lies_ahead(message.lease_until))
  order by min(message.sent_at)
  limit least(at_most, 100)
$$;
select publish_lookup('trulybot_lookup.conversations_to_answer(integer)');

drop function trulybot_lookup.stores_to_ask_again(integer);
create function trulybot_lookup.stores_to_ask_again(at_most integer)
returns table (account_id uuid, store_id uuid)
language sql stable security definer set search_path = ''
as $$
  select awaited.account_id, awaited.store_id
  from trulybot.awaited_answers as awaited
  group by awaited.account_id, awaited.store_id
  having not bool_and(trulybot.lies_ahead(awaited.next_look_at, '20 minutes'))
    and not bool_or(trulybot.lies_ahead(awaited.lease_until))
  order by min(awaited.next_look_at)
  limit least(at_most, 100)
$$;
select publish_lookup('trulybot_lookup.stores_to_ask_again(integer)');
