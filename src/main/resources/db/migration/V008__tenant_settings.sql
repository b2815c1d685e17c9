-- What a tenant says itself: an object with some of the settings. The rest it takes from the system tenant, whose own
-- settings can therefore be read from everywhere.
create table tenant_settings (
    tenant_id bigint not null,
    document text not null,
    version integer not null,
    constraint tenant_settings_pkey primary key (tenant_id),
    constraint tenant_settings_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade
);

call isolate_by_tenant('tenant_settings', true);

-- Set while a tenant is being deleted: it is as good as gone.
alter table tenant add column deleting_since timestamptz;

-- What must be known of a tenant before there is a scope to see it in, the settings that rule its logins among it.
drop function tenant_by_key(text);
drop function tenant_by_id(bigint);

create function tenant_by_id(wanted bigint)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean, settings text, system_settings text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.tenant_id, t.key, t.name, t.active and t.deleting_since is null, t.server_wide_names, own.document,
        (select s.document from tenant_settings s where s.tenant_id = 1)
    from tenant t left join tenant_settings own on own.tenant_id = t.tenant_id
    where t.tenant_id = wanted
$$;

create function tenant_by_key(wanted text)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean, settings text, system_settings text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.* from tenant_key k, tenant_by_id(k.tenant_id) t where k.key = wanted
$$;

revoke all on function tenant_by_key(text), tenant_by_id(bigint) from public;
grant execute on function tenant_by_key(text), tenant_by_id(bigint) to "${runtime_role}";

-- Administrators of tenants may change settings.
insert into role_permission (tenant_id, role_id, permission_id)
select tenant_id, id, 101 from role where predefined and label in ('system_administrator', 'tenant_administrator');
