-- Every table that belongs to tenants is put behind the same wall by one call of this procedure. The runtime role sees the
-- rows of the tenants that its transaction was told, and none before that; the owner, who migrates and checks foreign
-- keys, sees all. Both settings are read in sub-selects, which run once a statement and not once a row.
create procedure isolate_by_tenant(isolated regclass, readable_in_system_tenant boolean default false)
    language plpgsql
as $$
declare
    visible constant text := $policy$
        tenant_id = any ((select nullif(current_setting('bailiwick.tenants', true), '')::bigint[])::bigint[])
        or (select current_setting('bailiwick.scope', true) = 'all')$policy$;
begin
    execute format('alter table %s enable row level security', isolated);
    execute format('alter table %s force row level security', isolated);
    execute format('create policy owner_sees_all on %s to %I using (true) with check (true)', isolated, current_user);
    execute format('create policy tenant_isolation on %s to %I using (%s)', isolated, '${runtime_role}', visible);
    if readable_in_system_tenant then
        execute format('create policy system_tenant_readable on %s for select to %I using (tenant_id = 1)',
            isolated, '${runtime_role}');
    end if;
    execute format('grant select, insert, update, delete on %s to %I', isolated, '${runtime_role}');
end
$$;

revoke all on procedure isolate_by_tenant(regclass, boolean) from public;
