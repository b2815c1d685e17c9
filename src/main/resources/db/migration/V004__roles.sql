create sequence role_seq start 4 maxvalue 2147483647;

create table role (
    tenant_id bigint not null,
    id bigint not null,
    label text collate "C" not null,
    name text not null,
    name_key text collate "C" not null,
    description text,
    predefined boolean not null,
    version integer not null,
    constraint role_pkey primary key (tenant_id, id),
    constraint role_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint role_label_key unique (tenant_id, label),
    constraint role_name_key unique (tenant_id, name_key)
);

create table role_permission (
    tenant_id bigint not null,
    role_id bigint not null,
    permission_id integer not null,
    constraint role_permission_pkey primary key (tenant_id, role_id, permission_id),
    constraint role_permission_role_fkey foreign key (tenant_id, role_id) references role (tenant_id, id) on delete cascade
);

create index role_id_idx on role (id);

call isolate_by_tenant('role');
call isolate_by_tenant('role_permission');
grant usage on sequence role_seq to "${runtime_role}";

create function tenant_of_role(wanted bigint)
    returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select tenant_id from role where id = wanted
$$;

revoke all on function tenant_of_role(bigint) from public;
grant execute on function tenant_of_role(bigint) to "${runtime_role}";
