-- Who logs in with a service, page by page; the index for the foreign key alone is a part of it.
create index auth_user_service_user_idx on auth_user (service_tenant_id, service_id, user_id);

drop index auth_user_service_idx;
