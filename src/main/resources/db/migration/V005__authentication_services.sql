create sequence auth_service_seq start 2 maxvalue 2147483647;

create table auth_service (
    tenant_id bigint not null,
    id bigint not null,
    name text not null,
    name_key text collate "C" not null,
    description text,
    type_id integer not null,
    enabled boolean not null,
    trusted boolean not null,
    attributes text,
    sealed_secrets bytea,
    modified_at timestamptz not null,
    version integer not null,
    constraint auth_service_pkey primary key (tenant_id, id),
    constraint auth_service_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint auth_service_name_key unique (tenant_id, name_key),
    constraint auth_service_internal check ((type_id = 1) = (tenant_id = 1 and id = 1))
);

create index auth_service_id_idx on auth_service (id);

call isolate_by_tenant('auth_service', true);
grant usage on sequence auth_service_seq to "${runtime_role}";

create function tenant_of_auth_service(wanted bigint)
    returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select tenant_id from auth_service where id = wanted
$$;

revoke all on function tenant_of_auth_service(bigint) from public;
grant execute on function tenant_of_auth_service(bigint) to "${runtime_role}";
