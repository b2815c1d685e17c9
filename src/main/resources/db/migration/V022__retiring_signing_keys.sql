-- A key that signs no more is needed as long as the longest token that it signed. The release before retires none.
alter table signing_key
    add column retiring_since timestamptz,
    add constraint signing_key_retiring check (state <> 'RETIRING' or retiring_since is not null);
