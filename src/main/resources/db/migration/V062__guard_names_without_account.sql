-- Tries for a name that has no account, where a directory may know it, stand under the account number 0. What belongs to an
-- account still goes with it.
alter table login_guard
    add column account_id bigint generated always as (nullif(user_id, 0)) stored,
    drop constraint login_guard_user_fkey;

create index login_guard_account_idx on login_guard (tenant_id, account_id);

alter table login_guard
    add constraint login_guard_account_fkey foreign key (tenant_id, account_id) references app_user (tenant_id, id)
        on delete cascade;
