-- Names as they are compared and ordered by; empty where there is no name.
alter table app_user
    add column display_name_key text collate "C" not null default '',
    add column last_name_key text collate "C" not null default '';

update app_user set
    display_name_key = normalize(lower(upper(lower(normalize(coalesce(display_name, '')))))),
    last_name_key = normalize(lower(upper(lower(normalize(coalesce(last_name, ''))))));

-- What lists of users are ordered by and searched by. Each begins with the tenant; where keys can be equal, ids decide.
create index app_user_created_idx on app_user (tenant_id, created_at, id);
create index app_user_last_name_idx on app_user (tenant_id, last_name_key, id);
create index app_user_display_name_idx on app_user (tenant_id, display_name_key, id) where display_name_key <> '';
create index auth_user_tenant_service_idx on auth_user (tenant_id, service_id, user_id);

-- The few among many: a scan for them would read all the others. The conditions are written as filters write them.
create index app_user_inactive_idx on app_user (tenant_id, id) where (active) is not true;
create index app_user_locked_idx on app_user (tenant_id, id) where account_locked;

-- For finding a number's tenant. Without an order, so that nobody walks through all tenants' users for the first of one.
create index app_user_number_idx on app_user using hash (id);
drop index app_user_id_idx;
