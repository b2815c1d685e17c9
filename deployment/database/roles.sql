-- The two roles and the database. As an administrator of the server: psql -f deployment/database/roles.sql
-- Passwords are set afterwards by \password, which sends and logs only their hashes.

create role bailiwick_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
create role bailiwick login nosuperuser nocreatedb nocreaterole nobypassrls;

-- Who creates a database for another role must be able to become it; a superuser is, a managed server's administrator is not.
grant bailiwick_owner to current_user;
create database bailiwick owner bailiwick_owner;

revoke all on database bailiwick from public;
grant connect on database bailiwick to bailiwick;

\connect bailiwick

-- PostgreSQL 14 lets everybody create tables in public; start-up refuses a runtime role that may.
revoke all on schema public from public;
alter schema public owner to bailiwick_owner;
grant usage on schema public to bailiwick;

revoke bailiwick_owner from current_user;
