-- The holders of a role, by number and page by page.
create index user_role_holders_idx on user_role (tenant_id, role_id, user_id);
drop index user_role_role_idx;
