-- Who somebody is, beside how they log in. All of it can be missing; email_key is the address as it is compared.
-- modified_at is null until the first change.
alter table app_user
    add column display_name text,
    add column first_name text,
    add column last_name text,
    add column email text,
    add column email_key text collate "C",
    add column external_id text collate "C",
    add column profile text,
    add column modified_at timestamptz,
    add constraint app_user_external_id_key unique (tenant_id, external_id);

create index app_user_email_idx on app_user (tenant_id, email_key) where email_key is not null;

-- Looked for in many tenants at once.
create index app_user_user_name_idx on app_user (user_name_key, tenant_id);
create index auth_user_name_idx on auth_user (auth_user_name_key, tenant_id);

-- What goes with an account is found without reading the logins of all.
create index server_wide_login_user_idx on server_wide_login (tenant_id, user_id);
