-- What applications of a tenant call their own permissions. They mean nothing here and travel in tokens.
create sequence application_permission_seq start 1000 maxvalue 2147483647;

create table application_permission (
    tenant_id bigint not null,
    id integer not null,
    name text collate "C" not null,
    description text,
    version integer not null,
    constraint application_permission_pkey primary key (tenant_id, id),
    constraint application_permission_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint application_permission_name_key unique (tenant_id, name),
    constraint application_permission_id_range check (id >= 1000),
    constraint application_permission_name_shape check (name ~ '^[a-z][a-z0-9._-]{0,127}$')
);

call isolate_by_tenant('application_permission');
grant usage on sequence application_permission_seq to "${runtime_role}";

-- Administrators of tenants may define and grant them.
insert into role_permission (tenant_id, role_id, permission_id)
select tenant_id, id, 102 from role where predefined and label in ('system_administrator', 'tenant_administrator');

-- Which roles carry a permission.
create index role_permission_permission_idx on role_permission (tenant_id, permission_id);

alter table role add column modified_at timestamptz;
