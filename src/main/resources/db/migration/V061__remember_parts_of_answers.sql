-- What was done of a request that takes several transactions, part by part: whoever takes it up after a replica was killed
-- goes on where that one was. A run is one request from its first try to its answer; when its key is used for another one,
-- the parts of the old one mean nothing any more, and go with their row.
alter table idempotent_request add column run uuid;

create table idempotent_part (
    tenant_id bigint not null,
    account_id bigint not null,
    request_key text collate "C" not null,
    run uuid not null,
    part integer not null,
    outcome bytea not null,
    constraint idempotent_part_pkey primary key (tenant_id, account_id, request_key, run, part),
    constraint idempotent_part_request_fkey foreign key (tenant_id, account_id, request_key)
        references idempotent_request (tenant_id, account_id, request_key) on delete cascade
);

call isolate_by_tenant('idempotent_part');
