create sequence audit_event_seq;

-- No foreign key: what was done is remembered longer than to whom.
create table audit_event (
    tenant_id bigint not null,
    id bigint not null,
    at timestamptz not null,
    action text not null,
    outcome text not null,
    actor_id bigint not null,
    actor text not null,
    target text not null,
    reason text,
    address text not null,
    request_id text not null,
    constraint audit_event_pkey primary key (tenant_id, id),
    constraint audit_event_outcome check (outcome in ('SUCCESS', 'REFUSED'))
);

call isolate_by_tenant('audit_event');
revoke update, delete on audit_event from "${runtime_role}";
grant usage on sequence audit_event_seq to "${runtime_role}";
