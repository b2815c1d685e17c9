-- One row, which everybody locks who takes the permission Administrator or the use of it from somebody: of two who would
-- take it from the last two at once, one is refused.
create table last_administrator (
    tenant_id bigint not null,
    constraint last_administrator_pkey primary key (tenant_id),
    constraint last_administrator_of_system_tenant check (tenant_id = 1)
);

insert into last_administrator (tenant_id) values (1);

call isolate_by_tenant('last_administrator');
revoke insert, delete on last_administrator from "${runtime_role}";

-- Who holds the permission without a role.
create index app_user_explicit_administrator_idx on app_user (tenant_id, id) where 12 = any (explicit_permissions);
