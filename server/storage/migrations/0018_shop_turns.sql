-- Who is granting access to a shop that no account may have yet: one process at a time, for each grant ends what
-- was granted before. 0001_accounts.sql says how narrow functions are made.

create table shop_turns (
  -- By what its platform knows it, for example a permanent domain.
  shop text primary key check (length(shop) between 1 and 300),
  owner uuid not null,
  until timestamptz not null
);
-- It tells nothing of any account, and the server reaches it by these two functions only.
grant select, insert, update, delete on shop_turns to trulybot_lookup;

-- Takes the turn unless another has it. Says whether it did. What dead processes have left does not stay for ever:
-- it names a shop, and that may be one that is forgotten.
create function trulybot_lookup.take_shop_turn(wanted text, new_owner uuid, seconds integer) returns boolean
language sql volatile security definer set search_path = ''
as $$
  delete from trulybot.shop_turns as turn
  where turn.shop <> wanted and turn.until < now() - interval '1 hour';
  with taken as (
    insert into trulybot.shop_turns as turn (shop, owner, until)
    values (wanted, new_owner, now() + make_interval(secs => least(seconds, 120)))
    on conflict (shop) do update set owner = excluded.owner, until = excluded.until
    where not trulybot.lies_ahead(turn.until, '2 minutes')
    returning 1)
  select exists (select 1 from taken)
$$;
select publish_lookup('trulybot_lookup.take_shop_turn(text, uuid, integer)');

create function trulybot_lookup.end_shop_turn(wanted text, old_owner uuid) returns void
language sql volatile security definer set search_path = ''
as $$ delete from trulybot.shop_turns as turn where turn.shop = wanted and turn.owner = old_owner $$;
select publish_lookup('trulybot_lookup.end_shop_turn(text, uuid)');
