-- May export and import the tenants administered. Administrators of tenants get it from those who have it.
insert into role_permission (tenant_id, role_id, permission_id)
select tenant_id, id, 103 from role where predefined and label = 'system_administrator';
