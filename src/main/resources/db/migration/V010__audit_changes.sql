-- What was changed, and for whom where somebody acted as another. Nullable or with a default: the release before inserts
-- without them. json, not jsonb: it keeps the order of the properties and takes whatever text JSON can hold.
alter table audit_event
    add column actor_tenant_id bigint,
    add column on_behalf_of_id bigint,
    add column on_behalf_of text,
    add column on_behalf_of_tenant_id bigint,
    add column changes json,
    add column changes_truncated boolean not null default false;
