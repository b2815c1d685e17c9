-- Work that goes on after the request that began it. Whoever holds the lease does it; due_at tells when somebody else may.
create table job (
    tenant_id bigint not null,
    id uuid not null,
    kind text not null,
    state text not null,
    input text not null,
    checkpoint text not null,
    done bigint not null,
    total bigint,
    message text,
    requested_by_tenant_id bigint not null,
    requested_by bigint not null,
    requested_by_name text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz,
    due_at timestamptz not null,
    lease uuid,
    failures integer not null,
    constraint job_pkey primary key (tenant_id, id),
    constraint job_tenant_fkey foreign key (tenant_id) references tenant (tenant_id) on delete cascade,
    constraint job_state check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'ABORTED'))
);

create index job_due_idx on job (due_at) where state in ('WAITING', 'RUNNING');
create index job_created_idx on job (tenant_id, created_at desc, id desc);
create index job_ended_idx on job (ended_at) where ended_at is not null;

call isolate_by_tenant('job');
