create index app_user_lockout_idx on app_user (tenant_id, lockout_until) where lockout_until is not null;
