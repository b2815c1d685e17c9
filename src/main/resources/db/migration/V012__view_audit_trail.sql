-- The permission ViewAuditTrail, for the roles that tenants have had from the start. New ones get it from the program.
insert into role_permission (tenant_id, role_id, permission_id)
select tenant_id, id, 100 from role where predefined and label in ('system_administrator', 'tenant_administrator')
on conflict do nothing;
