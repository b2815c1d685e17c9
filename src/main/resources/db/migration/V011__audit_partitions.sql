-- The trail in partitions of a month each, so that what is too old goes at once. What there is becomes the default
-- partition, which takes every event that no month is ready for: no insert ever fails for want of one.
alter table audit_event rename to audit_event_default;
alter table audit_event_default drop constraint audit_event_pkey;
alter table audit_event_default add constraint audit_event_default_pkey primary key (tenant_id, at, id);

create table audit_event (
    like audit_event_default including defaults including constraints,
    constraint audit_event_pkey primary key (tenant_id, at, id)
) partition by range (at);

-- Newest first: all of a tenant (the primary key, backwards), or one actor's, one target's, one action's.
create index audit_event_id_idx on audit_event (tenant_id, id);
create index audit_event_actor_id_idx on audit_event (tenant_id, actor_id, at, id);
create index audit_event_actor_idx on audit_event (tenant_id, actor, at, id);
create index audit_event_target_idx on audit_event (tenant_id, target, at, id);
create index audit_event_action_idx on audit_event (tenant_id, action, at, id);

call isolate_by_tenant('audit_event');
revoke update, delete on audit_event from "${runtime_role}";
alter table audit_event attach partition audit_event_default default;

create function audit_partition_name(month date)
    returns text
    language sql stable set search_path = pg_catalog, public, pg_temp
as $$
    select 'audit_event_' || to_char(month, 'YYYY_MM')
$$;

-- Rows of that month that had to go to the default partition are moved, and nobody adds one meanwhile. The trail itself is
-- the one way to its rows: partitions are closed to the runtime role, and behind the same wall.
create procedure audit_partition_make(month date)
    language plpgsql
as $$
declare
    name constant text := audit_partition_name(month);
    first constant timestamptz := month::timestamp at time zone 'UTC';
    next constant timestamptz := (month + interval '1 month') at time zone 'UTC';
begin
    lock table audit_event_default in access exclusive mode;
    execute format('create table public.%I (like audit_event including all)', name);
    call isolate_by_tenant(name::regclass);
    if exists (select from audit_event_default where at >= first and at < next) then
        execute format(
            'with moved as (delete from audit_event_default where at >= $1 and at < $2 returning *)'
                || ' insert into %I select * from moved', name)
            using first, next;
    end if;
    execute format('alter table audit_event attach partition %I for values from (%L) to (%L)', name, first, next);
    execute format('revoke all on %I from %I', name, '${runtime_role}');
end
$$;

-- Makes the partitions of this month and some to come, where they are missing, and says how many. The runtime role may ask
-- for that, and for no more than a year. Replicas that ask at once wait for each other; events are written meanwhile.
create function audit_partition_ensure(months_ahead integer default 3)
    returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
as $$
declare
    this_month constant timestamp := date_trunc('month', now() at time zone 'UTC');
    last_month constant timestamp := this_month + make_interval(months => least(greatest(months_ahead, 0), 12));
    missing date;
    made integer := 0;
begin
    if to_regclass(audit_partition_name(last_month::date)) is not null then
        return 0;
    end if;
    lock table audit_event in share update exclusive mode;
    for missing in
        select month::date from generate_series(this_month, last_month, interval '1 month') as month
        where to_regclass(audit_partition_name(month::date)) is null
    loop
        call audit_partition_make(missing);
        made := made + 1;
    end loop;
    return made;
end
$$;

-- Removes the oldest partition of which every event is older, after the old rows of the default partition. One thing a
-- call, so that nothing waits for more than one; tells the trail, and returns nothing when nothing is left to do. The
-- owner's alone.
create function audit_expire(older_than timestamptz)
    returns table (partition_name text, events bigint)
    language plpgsql set search_path = pg_catalog, public, pg_temp set lock_timeout = '2s'
as $$
begin
    lock table audit_event in share update exclusive mode;
    delete from audit_event_default where at < older_than;
    get diagnostics events = row_count;
    partition_name := 'audit_event_default';
    if events = 0 then
        select c.relname into partition_name
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'audit_event'::regclass and c.relname ~ '^audit_event_\d{4}_\d{2}$'
            and (to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month') at time zone 'UTC' <= older_than
        order by c.relname
        limit 1;
        if partition_name is null then
            return;
        end if;
        execute format('select count(*) from %I', partition_name) into events;
        execute format('drop table %I', partition_name);
    end if;
    insert into audit_event (
        tenant_id, id, at, action, outcome, actor_id, actor, actor_tenant_id, target, address, request_id, changes)
    values (
        1, nextval('audit_event_seq'), now(), 'audit.expire', 'SUCCESS', 0, 'audit retention', 1,
        'partition:' || partition_name, '-', '-',
        json_build_object('events', json_build_object('before', events), 'olderThan', json_build_object('after', older_than)));
    return next;
end
$$;

revoke all on procedure audit_partition_make(date) from public;
revoke all on function audit_partition_name(date), audit_partition_ensure(integer), audit_expire(timestamptz) from public;
grant execute on function audit_partition_ensure(integer) to "${runtime_role}";

select audit_partition_ensure();
revoke all on audit_event_default from "${runtime_role}";
