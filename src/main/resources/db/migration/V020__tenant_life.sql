-- Raised whenever a tenant is switched off or on, or begins to be deleted. It counts as part of the version of each of its
-- accounts, so that one row ends what all of them had opened.
alter table tenant add column security_version integer not null default 0;

-- Names go with their tenant.
create index tenant_name_tenant_idx on tenant_name (tenant_id);

-- A tenant that is being deleted is still found, for what is under way, and says so.
drop function tenant_by_key(text);
drop function tenant_by_id(bigint);

create function tenant_by_id(wanted bigint)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean, settings text,
        system_settings text, deleting boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.tenant_id, t.key, t.name, t.active and t.deleting_since is null, t.server_wide_names, own.document,
        (select s.document from tenant_settings s where s.tenant_id = 1), t.deleting_since is not null
    from tenant t left join tenant_settings own on own.tenant_id = t.tenant_id
    where t.tenant_id = wanted
$$;

create function tenant_by_key(wanted text)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean, settings text,
        system_settings text, deleting boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.* from tenant_key k, tenant_by_id(k.tenant_id) t where k.key = wanted
$$;

revoke all on function tenant_by_key(text), tenant_by_id(bigint) from public;
grant execute on function tenant_by_key(text), tenant_by_id(bigint) to "${runtime_role}";
