create index role_permission_administrator_idx on role_permission (tenant_id, role_id) where permission_id = 12;

-- Whether an account is an Administrator, and there is no other who could log in. Whoever is told so may count on it until
-- the transaction ends: two Administrators who come to their limit at once must not each rely on the other.
create function is_last_administrator(account_tenant bigint, account bigint, at timestamptz)
    returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if not exists (
        select from app_user u
        where u.tenant_id = account_tenant and u.id = account
            and (12 = any (u.explicit_permissions) or exists (
                select from user_role ur
                    join role_permission p on p.tenant_id = ur.tenant_id and p.role_id = ur.role_id
                where ur.tenant_id = u.tenant_id and ur.user_id = u.id and p.permission_id = 12))) then
        return false;
    end if;
    perform from tenant where tenant_id = 1 for no key update;
    return not exists (
        with administrator as (
            select ur.tenant_id, ur.user_id from role_permission p
                join user_role ur on ur.tenant_id = p.tenant_id and ur.role_id = p.role_id
            where p.permission_id = 12
            union
            select tenant_id, id from app_user where 12 = any (explicit_permissions)
        )
        select from administrator a
            join app_user u on u.tenant_id = a.tenant_id and u.id = a.user_id
            join tenant t on t.tenant_id = u.tenant_id
        where (u.tenant_id, u.id) <> (account_tenant, account)
            and t.active and t.deleting_since is null and u.active
            and not coalesce(u.account_locked and (u.account_locked_until is null or u.account_locked_until > at), false)
            and not exists (
                select from login_guard g
                where g.tenant_id = u.tenant_id and g.user_id = u.id and g.strangers and g.locked_until > at));
end
$$;

revoke all on function is_last_administrator(bigint, bigint, timestamptz) from public;
grant execute on function is_last_administrator(bigint, bigint, timestamptz) to "${runtime_role}";
