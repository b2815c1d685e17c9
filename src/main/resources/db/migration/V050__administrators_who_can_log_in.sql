-- The accounts of the system tenant that hold the permission Administrator and can log in: active, not locked, and with a
-- login whose service can let them in. An expired password can: it is changed then. One that lapses unless it is changed may
-- be good for nothing tomorrow, so nobody relies on it.
create function administrators_who_can_log_in(at timestamptz)
    returns table (id bigint, service_id bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select u.id, a.service_id
    from (
        select ur.user_id from role_permission p
            join user_role ur on ur.tenant_id = p.tenant_id and ur.role_id = p.role_id
        where p.tenant_id = 1 and p.permission_id = 12
        union
        select id from app_user where tenant_id = 1 and 12 = any (explicit_permissions)) holder
        join app_user u on u.tenant_id = 1 and u.id = holder.user_id
        join auth_user a on a.tenant_id = 1 and a.user_id = u.id
        join auth_service s on s.tenant_id = a.service_tenant_id and s.id = a.service_id
    where u.active
        and not coalesce(u.account_locked and (u.account_locked_until is null or u.account_locked_until > at), false)
        and s.enabled
        and (a.service_id <> 1 or u.password_hash is not null
            and not (u.password_status = 2 and u.password_accepted_until is not null))
$$;

revoke all on function administrators_who_can_log_in(timestamptz) from public;
grant execute on function administrators_who_can_log_in(timestamptz) to "${runtime_role}";

-- Whoever is told so may count on it until the transaction ends: two Administrators who come to their limit at once must not
-- each rely on the other.
create or replace function is_last_administrator(account_tenant bigint, account bigint, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if account_tenant <> 1 or not exists (select from administrators_who_can_log_in(at) a where a.id = account) then
        return false;
    end if;
    perform from tenant where tenant_id = 1 for no key update;
    return not exists (
        select from administrators_who_can_log_in(at) a
        where a.id <> account
            and not exists (
                select from login_guard g
                where g.tenant_id = 1 and g.user_id = a.id and g.strangers and g.locked_until > at));
end
$$;
