-- Which events began with one message: what caused what, from the first command to its last effect.
insert into projection_generation (projection, serving) values ('chain', 1);

create table chain_1 (
  correlation text not null,
  position    bigint not null,
  primary key (correlation, position)
);
create view chain as select * from chain_1;
