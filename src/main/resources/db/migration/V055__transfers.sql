-- What is on its way out of a tenant or into it. The content lies in chunks, sealed with the tenant's key: it holds
-- personal data and may hold password hashes.
create table transfer (
    tenant_id bigint not null,
    id uuid not null,
    kind text not null,
    job_id uuid,
    password_hashes boolean not null,
    keeps_guids boolean not null,
    complete boolean not null default false,
    requested_by_tenant_id bigint not null,
    requested_by bigint not null,
    requested_by_name text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    created bigint not null default 0,
    skipped bigint not null default 0,
    failed bigint not null default 0,
    constraint transfer_pkey primary key (tenant_id, id),
    constraint transfer_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint transfer_kind check (kind in ('EXPORT', 'IMPORT'))
);

create index transfer_expires_idx on transfer (expires_at);

-- bytes and lines count what is sealed in content.
create table transfer_chunk (
    tenant_id bigint not null,
    transfer_id uuid not null,
    position integer not null,
    bytes integer not null,
    lines integer not null,
    content bytea not null,
    constraint transfer_chunk_pkey primary key (tenant_id, transfer_id, position),
    constraint transfer_chunk_transfer_fkey foreign key (tenant_id, transfer_id) references transfer (tenant_id, id)
        on delete cascade
);

-- Sealed values can't be compressed.
alter table transfer_chunk alter column content set storage external;

create table transfer_error (
    tenant_id bigint not null,
    transfer_id uuid not null,
    line bigint not null,
    code text not null,
    message text not null,
    constraint transfer_error_pkey primary key (tenant_id, transfer_id, line),
    constraint transfer_error_transfer_fkey foreign key (tenant_id, transfer_id) references transfer (tenant_id, id)
        on delete cascade
);

call isolate_by_tenant('transfer');
call isolate_by_tenant('transfer_chunk');
call isolate_by_tenant('transfer_error');
