-- Guids that came with imported accounts. All others are random and need no list; of these, two imports that run at once
-- could bring the same one into two tenants.
create table kept_guid (
    guid uuid not null,
    tenant_id bigint not null,
    constraint kept_guid_pkey primary key (guid),
    constraint kept_guid_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade
);

create index kept_guid_tenant_idx on kept_guid (tenant_id);
call isolate_by_tenant('kept_guid');

create index app_user_guid_idx on app_user (guid);
create index former_user_guid_guid_idx on former_user_guid (guid);

-- Whether an account of any tenant has the guid, or had it.
create function is_guid_known(wanted uuid)
    returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select exists (select from app_user where guid = wanted) or exists (select from former_user_guid where guid = wanted)
$$;

revoke all on function is_guid_known(uuid) from public;
grant execute on function is_guid_known(uuid) to "${runtime_role}";
