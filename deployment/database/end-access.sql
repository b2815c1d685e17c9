-- Ends all sessions and tokens of people, of every tenant: after a restore, those that had ended since the backup are
-- there again. As the owner of the schema: psql -U bailiwick_owner -d bailiwick -f deployment/database/end-access.sql
begin;
delete from login_session;
update app_user set security_version = security_version + 1, version = version + 1;
commit;
