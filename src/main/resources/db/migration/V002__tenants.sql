create sequence tenant_seq start 2 maxvalue 2147483647;

create table tenant (
    tenant_id bigint not null,
    key text collate "C" not null,
    name text not null,
    description text,
    active boolean not null,
    server_wide_names boolean not null default false,
    created_at timestamptz not null,
    version integer not null,
    constraint tenant_pkey primary key (tenant_id),
    constraint tenant_id_range check (tenant_id between 1 and 2147483647)
);

-- What is unique on the server stands in tables of its own, so that the others can be distributed by tenant.
-- A key outlives its tenant: it is never used again.
create table tenant_key (
    key text collate "C" not null,
    tenant_id bigint not null,
    constraint tenant_key_pkey primary key (key),
    constraint tenant_key_shape check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);

create table tenant_name (
    name_key text collate "C" not null,
    tenant_id bigint not null,
    constraint tenant_name_pkey primary key (name_key),
    constraint tenant_name_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade
);

create table tenant_data_key (
    tenant_id bigint not null,
    master_key_version integer not null,
    wrapped bytea not null,
    constraint tenant_data_key_pkey primary key (tenant_id),
    constraint tenant_data_key_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade
);

call isolate_by_tenant('tenant');
call isolate_by_tenant('tenant_key');
call isolate_by_tenant('tenant_name');
call isolate_by_tenant('tenant_data_key');
grant usage on sequence tenant_seq to "${runtime_role}";

-- A value sealed with the master key: a service that holds another one stops here.
create table master_key_check (
    version integer not null,
    sealed bytea not null,
    constraint master_key_check_pkey primary key (version)
);

grant select, insert on master_key_check to "${runtime_role}";

-- Asked before the tenant is known, that is, before there is a scope to see it in.
create function tenant_by_key(wanted text)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.tenant_id, t.key, t.name, t.active, t.server_wide_names
    from tenant_key k join tenant t on t.tenant_id = k.tenant_id
    where k.key = wanted
$$;

create function tenant_by_id(wanted bigint)
    returns table (id bigint, key text, name text, active boolean, server_wide_names boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select t.tenant_id, t.key, t.name, t.active, t.server_wide_names from tenant t where t.tenant_id = wanted
$$;

revoke all on function tenant_by_key(text), tenant_by_id(bigint) from public;
grant execute on function tenant_by_key(text), tenant_by_id(bigint) to "${runtime_role}";
