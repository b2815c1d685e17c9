-- Whether a wildcard among the login names needs the delimiter that a tenant has by what it says itself or, in the system
-- tenant's case, the one that other tenants take from it.
create function wildcard_needs_delimiter_of(settings_tenant bigint)
    returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (
        select from auth_user a
            left join tenant_settings s on s.tenant_id = a.tenant_id
        where a.auth_user_name_key = '*'
            and (a.tenant_id = settings_tenant
                or settings_tenant = 1 and (s.document is null or s.document::jsonb #> '{login,delimiter}' is null)))
$$;

create index auth_user_wildcard_idx on auth_user (tenant_id) where auth_user_name_key = '*';

revoke all on function wildcard_needs_delimiter_of(bigint) from public;
grant execute on function wildcard_needs_delimiter_of(bigint) to "${runtime_role}";
