-- What an account may do by its roles and by itself, whatever the scope: who gives or takes administrative access must be
-- as strong as the account, which may live where they see nothing.
create function effective_permissions(account_tenant bigint, account bigint)
    returns setof integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select p.permission_id
    from user_role r join role_permission p on p.tenant_id = r.tenant_id and p.role_id = r.role_id
    where r.tenant_id = account_tenant and r.user_id = account
    union
    select unnest(explicit_permissions) from app_user where tenant_id = account_tenant and id = account
$$;

revoke all on function effective_permissions(bigint, bigint) from public;
grant execute on function effective_permissions(bigint, bigint) to "${runtime_role}";
