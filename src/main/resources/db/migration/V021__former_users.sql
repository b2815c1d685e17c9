-- The guid of an account is the subject of its tokens, and what other systems know it by: it never means anybody else. No
-- foreign key: it outlives its tenant.
create table former_user_guid (
    tenant_id bigint not null,
    guid uuid not null,
    constraint former_user_guid_pkey primary key (tenant_id, guid)
);

call isolate_by_tenant('former_user_guid');
revoke update, delete on former_user_guid from "${runtime_role}";
