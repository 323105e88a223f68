import { useState } from 'react';
import { useAction, useQuery } from '@/lib/hooks';
import { toast } from '@/lib/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Sheet } from '@/ui/sheet';
import { Empty, Show } from '@/ui/states';
import { Toggle } from '@/ui/toggle';
import { loadServices, loadTeam, setSkills } from '../api';
import type { StoreService, Team, TeamMember } from '../api';
import { ableTo, nobodyFor, servicesOf, skillsToGive } from './model';
import { Warning } from './warning';

interface StaffedStore {
  team: Team;
  services: StoreService[];
}

async function loadStaffed(storeId: number): Promise<StaffedStore> {
  const [team, services] = await Promise.all([loadTeam(storeId), loadServices(storeId)]);
  return { team, services };
}

interface SkillsProps extends StaffedStore {
  storeId: number;
  person: TeamMember;
  onSaved: () => void;
  onClose: () => void;
}

function SkillsSheet({ storeId, person, team, services, onSaved, onClose }: SkillsProps): JSX.Element {
  const [held, setHeld] = useState(person.skillIds);
  const skills = skillsToGive(team, person);
  const save = useAction(async () => {
    await setSkills(person.id, { storeId, skillIds: held });
    toast('已保存，顾客马上能约到', 'success');
    onSaved();
  });
  const footer = (
    <Button id="skills-save" busy={save.busy} onClick={save.run}>
      保存
    </Button>
  );
  return (
    <Sheet
      id="skills"
      title={`${person.name}会做什么`}
      onClose={onClose}
      footer={skills.length === 0 ? undefined : footer}
    >
      {skills.length === 0 ? (
        <Empty icon="star" title="总部还没有设置技能" detail="没有技能要求的服务，人人都能做" />
      ) : (
        <Card flush>
          {skills.map(({ id, name }) => (
            <Row
              key={id}
              title={name}
              detail={servicesOf(services, id)}
              value={
                <Toggle
                  id={`skill-${id}`}
                  label={name}
                  on={held.includes(id)}
                  onChange={(on) => setHeld(on ? [...held, id] : held.filter((other) => other !== id))}
                />
              }
            />
          ))}
        </Card>
      )}
    </Sheet>
  );
}

/** 服务技能: who can do what. */
export function TeamSkills({ storeId }: { storeId: number }): JSX.Element {
  const query = useQuery(() => loadStaffed(storeId), `staffed-${storeId}`);
  const [chosen, setChosen] = useState<TeamMember | null>(null);
  return (
    <Show query={query} skeleton={[110, 110, 110]}>
      {({ team, services }) =>
        team.items.length === 0 ? (
          <Empty icon="people" title="还没有接待预约的同事" detail="总部给同事开通预约权限后，会出现在这里" />
        ) : (
          <>
            <Warning words={nobodyFor(services, team)} />
            <Card flush>
              {team.items.map((person) => (
                <Row
                  key={person.id}
                  id={`skilled-${person.id}`}
                  icon="person"
                  iconColour="gold"
                  title={`${person.name} · ${person.title}`}
                  detail={ableTo(services, person)}
                  onClick={() => setChosen(person)}
                />
              ))}
            </Card>
            {chosen && (
              <SkillsSheet
                {...{ storeId, team, services, person: chosen }}
                onClose={() => setChosen(null)}
                onSaved={() => {
                  setChosen(null);
                  void query.reload();
                }}
              />
            )}
          </>
        )
      }
    </Show>
  );
}
