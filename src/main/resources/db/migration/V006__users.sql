create sequence user_seq maxvalue 2147483647;

-- explicit_permissions and account_locked are null until somebody sets them: answers leave out what was never said.
create table app_user (
    tenant_id bigint not null,
    id bigint not null,
    guid uuid not null,
    user_name text not null,
    user_name_key text collate "C" not null,
    active boolean not null,
    account_locked boolean,
    account_locked_at timestamptz,
    account_locked_until timestamptz,
    password_hash text,
    password_status integer,
    password_expiration timestamptz,
    explicit_permissions integer[],
    security_version integer not null,
    created_at timestamptz not null,
    last_login_at timestamptz,
    version integer not null,
    constraint app_user_pkey primary key (tenant_id, id),
    constraint app_user_tenant_fkey foreign key (tenant_id) references tenant (tenant_id),
    constraint app_user_name_key unique (tenant_id, user_name_key),
    constraint app_user_guid_key unique (tenant_id, guid),
    constraint app_user_password_status check (password_status in (1, 2))
);

create index app_user_id_idx on app_user (id);

create table user_role (
    tenant_id bigint not null,
    user_id bigint not null,
    role_id bigint not null,
    constraint user_role_pkey primary key (tenant_id, user_id, role_id),
    constraint user_role_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade,
    constraint user_role_role_fkey foreign key (tenant_id, role_id) references role (tenant_id, id)
);

create index user_role_role_idx on user_role (tenant_id, role_id);

-- Who may log in as a user, and with which service. A service of the system tenant serves the others too.
create table auth_user (
    tenant_id bigint not null,
    user_id bigint not null,
    position integer not null,
    auth_user_name text not null,
    auth_user_name_key text collate "C" not null,
    service_tenant_id bigint not null,
    service_id bigint not null,
    constraint auth_user_pkey primary key (tenant_id, user_id, position),
    constraint auth_user_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade,
    constraint auth_user_service_fkey foreign key (service_tenant_id, service_id) references auth_service (tenant_id, id),
    constraint auth_user_service_own_or_system check (service_tenant_id in (tenant_id, 1)),
    constraint auth_user_name_key unique (tenant_id, auth_user_name_key, service_id)
);

create index auth_user_service_idx on auth_user (service_tenant_id, service_id);

-- A login name stands for one account of its tenant, whichever of its services checks the password.
create table login_name (
    tenant_id bigint not null,
    login_key text collate "C" not null,
    user_id bigint not null,
    constraint login_name_pkey primary key (tenant_id, login_key),
    constraint login_name_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id) on delete cascade
);

create index login_name_user_idx on login_name (tenant_id, user_id);

-- The login names of tenants in which people may log in without naming their tenant: one account a name.
create table server_wide_login (
    login_key text collate "C" not null,
    tenant_id bigint not null,
    user_id bigint not null,
    constraint server_wide_login_pkey primary key (login_key),
    constraint server_wide_login_user_fkey foreign key (tenant_id, user_id) references app_user (tenant_id, id)
        on delete cascade
);

-- Administrative access: users of the system tenant may administer any tenant, others their own.
create table tenant_admin (
    tenant_id bigint not null,
    user_tenant_id bigint not null,
    user_id bigint not null,
    constraint tenant_admin_pkey primary key (tenant_id, user_tenant_id, user_id),
    constraint tenant_admin_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint tenant_admin_user_fkey foreign key (user_tenant_id, user_id) references app_user (tenant_id, id)
        on delete cascade,
    constraint tenant_admin_user_own_or_system check (user_tenant_id in (tenant_id, 1))
);

create index tenant_admin_user_idx on tenant_admin (user_tenant_id, user_id);

call isolate_by_tenant('app_user');
call isolate_by_tenant('user_role');
call isolate_by_tenant('auth_user');
call isolate_by_tenant('login_name');
call isolate_by_tenant('server_wide_login');
call isolate_by_tenant('tenant_admin');
grant usage on sequence user_seq to "${runtime_role}";

create function tenant_of_user(wanted bigint)
    returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select tenant_id from app_user where id = wanted
$$;

create function administered_tenants(administrator_tenant bigint, administrator bigint)
    returns setof bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select tenant_id from tenant_admin where user_tenant_id = administrator_tenant and user_id = administrator
$$;

create function tenant_of_server_wide_login(wanted text)
    returns bigint
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select tenant_id from server_wide_login where login_key = wanted
$$;

revoke all on function tenant_of_user(bigint), administered_tenants(bigint, bigint), tenant_of_server_wide_login(text)
    from public;
grant execute on function tenant_of_user(bigint), administered_tenants(bigint, bigint), tenant_of_server_wide_login(text)
    to "${runtime_role}";
