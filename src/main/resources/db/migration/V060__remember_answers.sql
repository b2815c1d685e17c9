-- Requests to which their senders gave a key, so that sending one again does nothing again. The key and what was asked stand
-- here as digests, the answer sealed, both under keys that the database does not have. Whoever holds the lease is at work;
-- without a lease there is an answer. A replica that was killed leaves a lease behind, which somebody else may take up after
-- lease_until: nothing of the work was committed.
create table idempotent_request (
    tenant_id bigint not null,
    account_id bigint not null,
    request_key text collate "C" not null,
    fingerprint text collate "C" not null,
    lease uuid,
    lease_until timestamptz not null,
    expires_at timestamptz not null,
    status integer,
    location text,
    etag text,
    body bytea,
    constraint idempotent_request_pkey primary key (tenant_id, account_id, request_key),
    constraint idempotent_request_account_fkey foreign key (tenant_id, account_id) references app_user (tenant_id, id)
        on delete cascade,
    constraint idempotent_request_answered check ((lease is null) = (status is not null and body is not null))
);

create index idempotent_request_expires_idx on idempotent_request (expires_at);

call isolate_by_tenant('idempotent_request');
